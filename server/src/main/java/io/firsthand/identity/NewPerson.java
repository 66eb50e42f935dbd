package io.firsthand.identity;

/** Who is to join a workspace, and as what. */
public record NewPerson(Email email, String name, Function function, Role role) {

    public NewPerson {
        name = name.strip();
        if (name.isEmpty() || name.length() > Person.LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to 200 characters");
        }
    }
}
