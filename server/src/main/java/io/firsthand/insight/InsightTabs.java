package io.firsthand.insight;

import io.firsthand.web.Tab;
import io.firsthand.web.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The tabs of all pages about outcomes, those of higher modules too. */
@Component
public class InsightTabs {

    private final List<InsightTab> tabs;
    private final Words words;

    InsightTabs(List<InsightTab> tabs, Words words) {
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(InsightTab::order)).toList();
        this.words = words;
    }

    /**
     * In their order.
     *
     * @param path of the page they are on
     * @param kept puts the filters that are kept behind the path of a page
     */
    public List<Tab> on(String path, UnaryOperator<String> kept, Locale locale) {
        return tabs.stream()
                .map(it -> new Tab(
                        words.say(locale, it.words()),
                        kept.apply(it.href()),
                        it.href().equals(path),
                        null))
                .toList();
    }
}
