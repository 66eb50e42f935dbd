package io.firsthand.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.SignIn.Attempt;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@ServerTest
class SignInTest {

    private static final Origin CAFE = new Origin("198.51.100.1", "Firefox");

    private final SignIn signIn;
    private final Sessions sessions;
    private final Cast cast;

    SignInTest(SignIn signIn, Sessions sessions, Cast cast) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cast = cast;
    }

    @Test
    void whoKnowsThePassphraseIsInAndKnownFromThenOn() {
        var maya = cast.home().maya().person();

        var entry = signIn.attempt(new Attempt(" Maya@Home.example", Cast.PASSPHRASE, CAFE, Optional.empty()));

        assertThat(entry)
                .isInstanceOfSatisfying(
                        Entry.In.class,
                        in -> assertThat(sessions.find(in.session())).hasValueSatisfying(caller -> {
                            assertThat(caller.person()).map(Person::id).contains(maya.id());
                            assertThat(caller.actor().may(Permission.IMPORT)).isTrue();
                        }));
    }
}
