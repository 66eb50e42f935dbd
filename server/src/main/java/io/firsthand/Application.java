package io.firsthand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The server; an operator starts it by {@code io.firsthand.command}, development and tests by themselves. */
@SpringBootApplication
@Modulithic(sharedModules = {"database", "web"})
public class Application {

    static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
