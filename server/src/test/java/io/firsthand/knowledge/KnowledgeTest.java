package io.firsthand.knowledge;

import io.firsthand.ServerTest;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** All modules, for more happens to leads than the beans of this one ask for. */
@ServerTest
@Retention(RetentionPolicy.RUNTIME)
public @interface KnowledgeTest {}
