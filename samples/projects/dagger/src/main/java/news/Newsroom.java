package news;

import dagger.Component;
import javax.inject.Singleton;

/** Dagger writes {@code DaggerNewsroom}. */
@Singleton
@Component(modules = WireModule.class)
interface Newsroom {
  Reader reader();
}
