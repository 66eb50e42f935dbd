package io.firsthand.handoff;

import io.firsthand.ServerTest;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@ServerTest
@Retention(RetentionPolicy.RUNTIME)
public @interface HandoffTest {}
