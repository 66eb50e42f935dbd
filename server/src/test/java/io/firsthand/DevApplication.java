package io.firsthand;

import org.springframework.boot.SpringApplication;

/** The application with a database of its own: {@code mvn -pl server spring-boot:test-run -Dspring-boot.run.profiles=dev}. */
class DevApplication {

    static void main(String[] args) {
        SpringApplication.from(given -> SpringApplication.run(Application.class, given))
                .with(EmbeddedDatabase.class)
                .run(args);
    }
}
