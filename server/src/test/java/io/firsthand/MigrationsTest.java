package io.firsthand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a database of before would not tell: in a new one all tables are empty. */
class MigrationsTest {

    private static final Pattern CHANGES = Pattern.compile("^(?:update|delete from) (\\w+)", Pattern.MULTILINE);

    /** One is mended by a later migration; the other fails, and changes nothing, where there were imports before it. */
    private static final Set<String> MENDED =
            Set.of("V202611212357__intake_sets.sql", "V202611221657__network_plain_names.sql");

    /** Under row-level security the owner sees no row of any workspace, so that nothing would be changed. */
    @Test
    void rowsAreChangedWhereTheOwnerMaySeeThem() throws IOException {
        for (var migration : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql")) {
            if (!MENDED.contains(Objects.requireNonNull(migration.getFilename()))) {
                check(migration);
            }
        }
    }

    private static void check(Resource migration) throws IOException {
        var sql = migration.getContentAsString(StandardCharsets.UTF_8);
        var changes = CHANGES.matcher(sql);
        while (changes.find()) {
            var lifted = "alter table " + changes.group(1) + " no force row level security;";
            assertThat(sql.substring(0, changes.start()))
                    .as(migration.getFilename())
                    .contains(lifted);
            assertThat(sql.substring(changes.end()))
                    .as(migration.getFilename())
                    .contains(lifted.replace(" no force", " force"));
        }
    }
}
