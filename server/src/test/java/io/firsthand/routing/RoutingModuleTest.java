package io.firsthand.routing;

import io.firsthand.ServerTest;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@ServerTest
@Retention(RetentionPolicy.RUNTIME)
public @interface RoutingModuleTest {}
