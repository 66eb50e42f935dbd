package io.firsthand.card.web;

import io.firsthand.card.CardReader;
import io.firsthand.card.web.CardHealthPage.Tongue;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.ocr.Language;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/settings/cards")
@Requires(Permission.MANAGE_WORKSPACE)
class CardHealthPages {

    private final CardReader cards;

    CardHealthPages(CardReader cards) {
        this.cards = cards;
    }

    @GetMapping
    View show() {
        var here = cards.languages();
        var languages = Stream.of(Language.values())
                .map(it -> new Tongue(it.locale(), it.code(), here.contains(it)))
                .toList();
        return new CardHealthPage(cards.whyNot(), languages, cards.languageFolder());
    }

    @Configuration
    static class InTheSettings {

        @Bean
        Navigation cardHealthPlace() {
            return viewer -> viewer.may(Permission.MANAGE_WORKSPACE.name())
                    ? List.of(new Entry("card.health.title", "/settings/cards", "id", Place.SETTINGS, 45))
                    : List.of();
        }
    }
}
