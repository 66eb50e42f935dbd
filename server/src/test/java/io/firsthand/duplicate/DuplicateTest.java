package io.firsthand.duplicate;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Duplicates and all below them; the hunt goes on when a test says so. */
@ApplicationModuleTest(module = "duplicate", mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({EmbeddedDatabase.class, Cast.class, Office.class})
@Retention(RetentionPolicy.RUNTIME)
public @interface DuplicateTest {}
