package io.firsthand.clock;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Clocks and all below them, with a time that tests set and a witness to all alarms. */
@ApplicationModuleTest(
        module = "clock",
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"lead", "ledger", "field", "table", "notification", "mail", "privacy"})
@Import({EmbeddedDatabase.class, Cast.class, Tower.class})
@Retention(RetentionPolicy.RUNTIME)
public @interface ClockTest {}
