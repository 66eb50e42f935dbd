package io.firsthand.ledger;

import io.firsthand.EmbeddedDatabase;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;

/** The ledger alone; its sequencer moves only when a test tells it to. */
@ApplicationModuleTest
@Import(EmbeddedDatabase.class)
@Retention(RetentionPolicy.RUNTIME)
@interface LedgerModuleTest {}
