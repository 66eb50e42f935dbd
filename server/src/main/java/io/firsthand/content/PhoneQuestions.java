package io.firsthand.content;

import io.firsthand.capture.KnownQuestions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets reps choose on the phone from the questions that are known. */
@Component
class PhoneQuestions implements KnownQuestions {

    private final BuyerQuestions questions;

    PhoneQuestions(BuyerQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<String> words(int most) {
        return questions.some(most);
    }
}
