package io.firsthand.e2e;

import static org.assertj.core.api.Assertions.assertThat;

class EveryPageOnAPhoneTest extends EveryPageTest {

    EveryPageOnAPhoneTest() {
        super(Visitor.onPhone());
    }

    @Override
    void look(Visitor visitor) {
        assertThat(Looks.widerThanThePhone(visitor.page())).isEmpty();
        assertThat(Looks.tooSmallForAThumb(visitor.page())).isEmpty();
        super.look(visitor);
    }
}
