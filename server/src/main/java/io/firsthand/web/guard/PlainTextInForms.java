package io.firsthand.web.guard;

import io.firsthand.web.Words;
import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Lets only plain text into forms, and says in the reader's words when a value is of the wrong kind. */
@ControllerAdvice
class PlainTextInForms {

    private final Words words;

    PlainTextInForms(Words words) {
        this.words = words;
    }

    @InitBinder
    void check(WebDataBinder form) {
        form.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                if (text != null && !PlainText.is(text)) {
                    throw new IllegalArgumentException("has a character that cannot be kept");
                }
                setValue(text);
            }
        });
        form.setBindingErrorProcessor(new InWords());
    }

    private final class InWords extends DefaultBindingErrorProcessor {

        @Override
        public void processPropertyAccessException(PropertyAccessException problem, BindingResult form) {
            var field = String.valueOf(problem.getPropertyName());
            var isPlain = !(problem.getValue() instanceof String text) || PlainText.is(text);
            form.addError(new FieldError(
                    form.getObjectName(),
                    field,
                    problem.getValue(),
                    true,
                    form.resolveMessageCodes(problem.getErrorCode(), field),
                    getArgumentsForBindError(form.getObjectName(), field),
                    words.say(
                            LocaleContextHolder.getLocale(), isPlain ? "web.mistake.kind" : "web.mistake.character")));
        }
    }
}
