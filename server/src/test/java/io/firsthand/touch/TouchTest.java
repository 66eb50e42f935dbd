package io.firsthand.touch;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Touches and all below them. */
@ApplicationModuleTest(module = "touch", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class})
@Retention(RetentionPolicy.RUNTIME)
public @interface TouchTest {}
