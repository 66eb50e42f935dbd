package io.firsthand.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void fieldsAreFilledInAndWhatIsMissingIsSaidOtherwise() {
        var text = new Template("Hello {{first_name|there}} of {{ company }}, cost $1 \\ {{title|}}.");

        assertThat(text.fill(Map.of(MergeField.FIRST_NAME, "Ines", MergeField.COMPANY, "Heron $2 Foods")))
                .isEqualTo("Hello Ines of Heron $2 Foods, cost $1 \\ .");
        assertThat(text.fill(Map.of())).startsWith("Hello there of ,");
        assertThat(text.withoutOtherwise()).containsExactly("company");
    }

    @Test
    void whatIsNoFieldIsNamed() {
        assertThat(new Template("{{first_name|x}} {{shoe_size}} {{}}").unknown())
                .containsExactly("shoe_size", "");
    }
}
