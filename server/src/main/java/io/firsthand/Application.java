package io.firsthand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * The server; an operator starts it by {@code io.firsthand.command}, development and tests by themselves. Beans are named
 * with their packages, so that two modules may use the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = {"database", "web"})
public class Application {

    static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
