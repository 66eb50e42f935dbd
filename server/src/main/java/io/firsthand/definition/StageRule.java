package io.firsthand.definition;

import io.firsthand.lead.Stage;
import java.util.List;

/**
 * What a stage means to both teams.
 *
 * @param needs what must be there before a lead enters it, a sentence each
 */
public record StageRule(Stage stage, String meaning, List<String> needs) {

    public StageRule {
        needs = List.copyOf(needs);
    }
}
