package io.firsthand.web;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

@Configuration
class WordsConfiguration {

    /** Finds the messages of all modules by itself: {@code messages/lead.properties} with {@code lead_de.properties}. */
    @Bean
    MessageSource messageSource() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles().toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Language();
    }

    private static Stream<String> bundles() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(file -> file.replace(".properties", ""))
                .filter(bundle -> !bundle.contains("_"))
                .distinct()
                .sorted()
                .map(bundle -> "messages/" + bundle);
    }
}
