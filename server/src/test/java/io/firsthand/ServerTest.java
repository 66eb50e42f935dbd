package io.firsthand;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/**
 * Tests the whole application, which starts once for all of them in a process: with a browser, the cast and whatever
 * else is a {@link TestComponent}. Whoever needs things of their own founds a company of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, ServerTest.Everybody.class})
public @interface ServerTest {

    /** All test components. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            useDefaultFilters = false,
            includeFilters = @Filter(TestComponent.class),
            excludeFilters = @Filter(TestConfiguration.class))
    class Everybody {}
}
