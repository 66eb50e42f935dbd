package io.firsthand.track;

import io.firsthand.ServerTest;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@ServerTest
@Retention(RetentionPolicy.RUNTIME)
public @interface TrackTest {}
