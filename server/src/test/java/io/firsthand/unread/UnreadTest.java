package io.firsthand.unread;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.capture.Hall;
import io.firsthand.identity.Cast;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Late readings and all below them. */
@ApplicationModuleTest(module = "unread", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class, Hall.class})
@Retention(RetentionPolicy.RUNTIME)
public @interface UnreadTest {}
