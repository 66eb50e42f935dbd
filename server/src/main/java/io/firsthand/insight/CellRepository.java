package io.firsthand.insight;

import io.firsthand.insight.CellSql.Sums;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the sums: the leads that were taken are taken out as they were, and put in as they are. */
@Repository
class CellRepository {

    private static final List<Sums> ALL = List.of(CellSql.CELLS, CellSql.FLOWS, CellSql.MONEY, CellSql.TIMES);

    private final JdbcClient jdbc;

    CellRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget() {
        for (var it : ALL) {
            jdbc.sql(it.temporary()).update();
            jdbc.sql(it.truncate()).update();
        }
    }

    void contribute(UUID workspace, int sign) {
        for (var it : ALL) {
            jdbc.sql(it.contribute())
                    .param("workspace", workspace)
                    .param("sign", sign)
                    .update();
        }
    }

    void add(UUID workspace) {
        for (var it : ALL) {
            jdbc.sql(it.add()).param("workspace", workspace).update();
        }
    }
}
