package io.firsthand;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The server; {@code io.firsthand.command} starts it. */
@SpringBootApplication
@Modulithic(sharedModules = {"database", "web"})
public class Application {}
