package io.firsthand.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.privacy.DatabaseFiles.Left;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@PrivacyModuleTest
class DatabaseFilesTest {

    private final DataSource database;
    private final JdbcClient jdbc;

    DatabaseFilesTest(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    @Test
    void largeTablesAreLeftForTheNightAndRewrittenThen() {
        var files = new DatabaseFiles(database, DataSize.ofBytes(1));
        var before = fileOfContacts();

        assertThat(files.rewrite(false)).isEqualTo(Left.LARGE);
        assertThat(fileOfContacts()).isEqualTo(before);

        assertThat(files.rewrite(true)).isEqualTo(Left.NOTHING);
        assertThat(fileOfContacts()).isNotEqualTo(before);
    }

    @Test
    void smallTablesAreRewrittenWhilePeopleWork() {
        var files = new DatabaseFiles(database, DataSize.ofGigabytes(1));
        var before = fileOfContacts();

        assertThat(files.rewrite(false)).isEqualTo(Left.NOTHING);
        assertThat(fileOfContacts()).isNotEqualTo(before);
    }

    private String fileOfContacts() {
        return jdbc.sql("select pg_relation_filepath('contact')")
                .query(String.class)
                .single();
    }
}
