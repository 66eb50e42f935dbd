package io.firsthand.capture;

import io.firsthand.database.CurrentWorkspace;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Titles that were captured before. */
@Repository
class TitleRows {

    private static final int LONGEST = 100;

    private final JdbcClient jdbc;

    TitleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void learn(@Nullable String title) {
        var text = title == null ? "" : title.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\n') >= 0) {
            return;
        }
        jdbc.sql("""
                insert into capture_title (workspace_id, key, title) values (:workspace, :key, :title)
                on conflict (workspace_id, key) do nothing
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("key", keyOf(text))
                .param("title", text)
                .update();
    }

    /** In the order of the alphabet; comparisons and not a pattern, so that the index is used under row-level security. */
    List<String> beginningWith(String typed, int most) {
        var key = keyOf(typed.strip());
        return jdbc.sql("""
                select title from capture_title
                 where workspace_id = :workspace and key >= :key and key < :end order by key limit :most
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("key", key)
                .param("end", key + '\uffff')
                .param("most", most)
                .query((row, _) -> row.getString("title"))
                .list();
    }

    private static String keyOf(String title) {
        return title.toLowerCase(Locale.ROOT);
    }
}
