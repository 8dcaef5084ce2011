package de.nahraum.geodata.format.csv;

/** How one file is to be read, all questions answered. */
record CsvDialect(Encoding encoding, char delimiter, CsvOptions options) {}
