package io.firsthand.backtest;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Back-tests and all below them. */
@ApplicationModuleTest(module = "backtest", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class, PastLeads.class})
@Retention(RetentionPolicy.RUNTIME)
public @interface BacktestTest {}
