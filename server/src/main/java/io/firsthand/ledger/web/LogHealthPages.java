package io.firsthand.ledger.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.ledger.Integrity;
import io.firsthand.ledger.Logs;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/settings/log")
@Requires(Permission.MANAGE_WORKSPACE)
class LogHealthPages {

    private final Integrity integrity;
    private final Logs logs;
    private final TransactionTemplate transaction;

    LogHealthPages(Integrity integrity, Logs logs, PlatformTransactionManager transactions) {
        this.integrity = integrity;
        this.logs = logs;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping
    View show() {
        return page(integrity.current(), false);
    }

    /** Looks at every entry; a million take some ten seconds. */
    @PostMapping
    View check() {
        return page(integrity.check(), true);
    }

    private LogHealthPage page(Integrity.Report report, boolean checked) {
        var log = Objects.requireNonNull(transaction.execute(_ -> logs.current()));
        return new LogHealthPage(report, log.origin(), log.key().toString(), checked);
    }

    @Configuration
    static class InTheSettings {

        @Bean
        Navigation logHealthPlace() {
            return viewer -> viewer.may(Permission.MANAGE_WORKSPACE.name())
                    ? List.of(new Entry("ledger.health.title", "/settings/log", "shield-check", Place.SETTINGS, 40))
                    : List.of();
        }
    }
}
