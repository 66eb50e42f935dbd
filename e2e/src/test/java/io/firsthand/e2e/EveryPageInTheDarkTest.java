package io.firsthand.e2e;

class EveryPageInTheDarkTest extends EveryPageTest {

    EveryPageInTheDarkTest() {
        super(Visitor.inTheDark());
    }
}
