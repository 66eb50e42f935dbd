package io.firsthand.demo;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Loads the sample company into an empty database. */
@Service
public class Demo {

    /** Somebody to sign in as. */
    public record SignIn(String email, String password, String description) {}

    /** Loads the company unless it is there, and tells of its progress in a few words. */
    public void load(Consumer<String> progress) {}

    public List<SignIn> signIns() {
        return List.of();
    }
}
