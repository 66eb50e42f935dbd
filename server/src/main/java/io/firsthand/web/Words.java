package io.firsthand.web;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the interface, for code that runs outside a template, such as mail; a template calls {@link Page#say}. */
@Component
public class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** Numbers among the arguments are written as the locale does; an unknown key is shown itself, and logged. */
    public String say(Locale locale, String key, Object... arguments) {
        var words = messages.getMessage(key, arguments, null, locale);
        if (words == null) {
            LOG.warn("There are no words for {}", key);
            return key;
        }
        return words;
    }
}
