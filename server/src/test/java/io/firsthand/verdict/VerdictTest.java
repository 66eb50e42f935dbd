package io.firsthand.verdict;

import io.firsthand.ServerTest;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Judging goes on when a test says so. */
@ServerTest
@Retention(RetentionPolicy.RUNTIME)
public @interface VerdictTest {}
