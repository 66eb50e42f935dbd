package io.firsthand.track;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** Tracks and all below them. */
@ApplicationModuleTest(module = "track", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class})
@TestPropertySource(properties = {"firsthand.log.sequencing=false", "firsthand.data=target/data"})
@Retention(RetentionPolicy.RUNTIME)
public @interface TrackTest {}
