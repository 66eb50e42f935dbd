package io.firsthand.e2e;

import com.microsoft.playwright.options.ColorScheme;

class EveryPageInTheLightTest extends EveryPageTest {

    EveryPageInTheLightTest() {
        super(Visitor.atDesk().setColorScheme(ColorScheme.LIGHT));
    }
}
