package io.firsthand.card;

import static io.firsthand.card.JobTitle.Function.ENGINEERING;
import static io.firsthand.card.JobTitle.Function.FINANCE;
import static io.firsthand.card.JobTitle.Function.MARKETING;
import static io.firsthand.card.JobTitle.Function.PURCHASING;
import static io.firsthand.card.JobTitle.Function.SALES;
import static io.firsthand.card.JobTitle.Seniority.CHIEF;
import static io.firsthand.card.JobTitle.Seniority.DIRECTOR;
import static io.firsthand.card.JobTitle.Seniority.JUNIOR;
import static io.firsthand.card.JobTitle.Seniority.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobTitleTest {

    @Test
    void tellsRankAndWorkInFiveLanguages() {
        assertThat(JobTitle.of("Vice President Sales").seniority()).contains(DIRECTOR);
        assertThat(JobTitle.of("Leiterin Marketing").function()).contains(MARKETING);
        assertThat(JobTitle.of("Geschäftsführerin").seniority()).contains(CHIEF);
        assertThat(JobTitle.of("Directrice commerciale").function()).contains(SALES);
        assertThat(JobTitle.of("Jefa de Compras").function()).contains(PURCHASING);
        assertThat(JobTitle.of("Jefa de Compras").seniority()).contains(LEAD);
        assertThat(JobTitle.of("Direttrice Finanziaria").function()).contains(FINANCE);
        assertThat(JobTitle.of("Direttrice Finanziaria").seniority()).contains(DIRECTOR);
    }

    @Test
    void shortWordsStandAlone() {
        assertThat(JobTitle.of("Director of Sales").seniority()).contains(DIRECTOR);
        assertThat(JobTitle.of("Creative Director").function()).isEmpty();
        assertThat(JobTitle.of("Marketing Coordinator").seniority()).contains(LEAD);
        assertThat(JobTitle.of("Coordinator").function()).isEmpty();
        assertThat(JobTitle.of("International Consultant").seniority()).isEmpty();
        assertThat(JobTitle.of("Group CTO/COO").seniority()).contains(CHIEF);
        assertThat(JobTitle.of("Group CTO/COO").function()).contains(ENGINEERING);
        assertThat(JobTitle.of("Intern").seniority()).contains(JUNIOR);
    }

    @Test
    void knowsTitlesFromNames() {
        assertThat(JobTitle.isIn("Responsable de Marketing")).isTrue();
        assertThat(JobTitle.isIn("Group CFO")).isTrue();
        assertThat(JobTitle.isIn("Victor Cooper")).isFalse();
        assertThat(JobTitle.isIn("Jürgen Schäfer")).isFalse();
        assertThat(JobTitle.isIn("Élodie Béranger")).isFalse();
    }
}
