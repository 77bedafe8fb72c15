package garage;

/** As it is shown. */
record CarDto(String name, int seatCount) {}
