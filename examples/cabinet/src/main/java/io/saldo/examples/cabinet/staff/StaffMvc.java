package io.saldo.examples.cabinet.staff;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before every page. */
@Configuration(proxyBeanMethods = false)
class StaffMvc implements WebMvcConfigurer {
    private final StaffGate gate;

    StaffMvc(StaffGate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }
}
