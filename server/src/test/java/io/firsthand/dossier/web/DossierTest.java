package io.firsthand.dossier.web;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** The pages of leads and all below them; facts go into the log when a test says so. */
@ApplicationModuleTest(module = "dossier", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class})
@Retention(RetentionPolicy.RUNTIME)
@interface DossierTest {}
