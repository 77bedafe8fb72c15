package dev.bide;

import java.util.Collection;

/** What is done when other promises are, so that who awaits it awaits them. */
interface Dependent {
  /** The others, as far as they are known. */
  Collection<? extends Promise<?>> awaits();
}
