package io.firsthand.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Flow-Matic GmbH                  | flow matic
            FLOW MATIC                       | flow matic
            Flow-Matic GmbH & Co. KG         | flow matic
            Müller & Söhne AG                | muller and sohne
            Muller and Sohne                 | muller and sohne
            I.M.A. Industria S.p.A.          | ima industria
            Acme, Inc.                       | acme
            Acme Incorporated                | acme
            ACME Holdings Ltd                | acme
            Łódź Pack Sp. z o.o.             | lodz pack
            Østergård A/S                    | ostergard
            O'Reilly Media, LLC              | oreilly media
            Société Générale S.A.            | societe generale
            株式会社                          | 株式会社
            GmbH                             | gmbh
            3M Company                       | 3m
            """)
    void tellsWhichNamesMeanOneCompany(String name, String normalised) {
        assertThat(CompanyName.normalised(name)).isEqualTo(normalised);
    }
}
