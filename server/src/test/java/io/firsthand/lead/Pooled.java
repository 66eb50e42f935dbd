package io.firsthand.lead;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Connections that are kept, as in operation; for measuring. */
@TestConfiguration(proxyBeanMethods = false)
public class Pooled {

    @Bean
    static BeanPostProcessor pool() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource database) || bean instanceof HikariDataSource) {
                    return bean;
                }
                var pool = new HikariDataSource();
                pool.setDataSource(database);
                return pool;
            }
        };
    }
}
