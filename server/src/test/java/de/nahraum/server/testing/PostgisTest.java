package de.nahraum.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test on a real PostGIS, see {@link PostgisTestDatabase}. {@code ./nahraum test} runs it; {@code mvn verify} leaves it out. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("postgis")
public @interface PostgisTest {}
