package io.firsthand.identity;

import static io.firsthand.identity.Weakness.COMMON;
import static io.firsthand.identity.Weakness.LIKE_ACCOUNT;
import static io.firsthand.identity.Weakness.TOO_LONG;
import static io.firsthand.identity.Weakness.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassphraseRuleTest {

    @Test
    void takesAnythingLongEnoughOfWhateverCharacters() {
        for (var fine :
                new String[] {"a quiet river", "ungewöhnlich", "🦆🦉🐝🐞🦋🐌🐛🦂🐢🐍🦎🐙", "correct-mule-staple"}) {
            assertThat(weaknessOf(fine)).as(fine).isEmpty();
        }
    }

    @Test
    void refusesWhatIsShortOrEndless() {
        assertThat(weaknessOf("elevenchars")).contains(TOO_SHORT);
        assertThat(weaknessOf("🦆🦉🐝🐞🦋🐌")).contains(TOO_SHORT);
        assertThat(weaknessOf("quiet river ".repeat(30))).contains(TOO_LONG);
    }

    @Test
    void refusesTheFirstThatAnybodyWouldTry() {
        for (var common : new String[] {
            "PasswordPassword",
            "password12345",
            "1234567890123",
            "correct horse battery staple",
            "aaaaaaaaaaaa",
            "abcabcabcabc"
        }) {
            assertThat(weaknessOf(common)).as(common).contains(COMMON);
        }
    }

    @Test
    void refusesTheAddressAndTheName() {
        assertThat(weaknessOf("Maya@Home.Example")).contains(LIKE_ACCOUNT);
        assertThat(weaknessOf("maya marketing")).contains(LIKE_ACCOUNT);
    }

    private static Optional<Weakness> weaknessOf(String passphrase) {
        return PassphraseRule.weaknessOf(passphrase, new Email("maya@home.example"), "Maya Marketing");
    }
}
