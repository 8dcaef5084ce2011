package de.nahraum.geodata.demo;

/** The text of {@code goals.yaml}: the spatial goals of the Integrationskonzept 2022, in their own words where they are short. */
final class GoalsYaml {
    private GoalsYaml() {}

    static final String TEXT = """
            - id: transfer-concentration
              seed: "4.5.2"
              text:
                de: "Im Jahr 2032 gibt es keine Stadtteile mehr, in denen Menschen mit Transferleistungen stark überrepräsentiert sind."
                en: "In 2032 there is no district any more where recipients of transfer benefits are strongly over-represented."
              measure: concentration
              params: {indicator: sgb2, rule: ratio, threshold: 1.5, designEffect: 1.9, minimumDenominator: 100}
              target: {op: "<=", value: 0}
              holdsIn: all
              baseYear: 2022
              targetYear: 2032
              leadUnit: Referat Stadtentwicklung
              resolution: null
            - id: adequate-dwellings
              seed: "4.5.3"
              text:
                de: "In jedem Stadtteil gibt es angemessenen Wohnraum auch für Haushalte mit Transferleistungen."
                en: "In every district there are adequate dwellings for households with transfer benefits too."
              measure: adequate-dwellings
              params: {rentKind: gross-cold, states: [let, vacant, binding-expires]}
              target: {op: ">=", value: 0.9}
              holdsIn: all
              baseYear: 2022
              targetYear: 2032
              leadUnit: Referat Soziales
              resolution: null
            - id: neighbourhood-offers
              seed: "4.5.2"
              text:
                de: "In jedem Stadtteil der Kernstadt gibt es Angebote, die helfen, eine intakte Nachbarschaft zu etablieren und Vermieter und Mieter ins Gespräch zu bringen."
                en: "Every district of the core city has offers that help to build an intact neighbourhood and bring landlords and tenants into conversation."
              measure: both-topics
              params: {left: [neighbourhood], right: [landlord-tenant-dialogue]}
              target: {op: ">=", value: 1}
              holdsIn: core
              baseYear: 2022
              targetYear: 2032
              leadUnit: Integrationsbüro
              resolution: null
            - id: housing-brokers
              seed: "4.5.3"
              text:
                de: "In allen Teilen der Stadt gibt es ausreichend Vermittler, die Wohnungssuchende und Wohnungsanbieter zusammenbringen."
                en: "In all parts of the city there are enough brokers who bring together people looking for a home and people offering one."
              measure: coverage
              params: {service: housing-brokers, minutes: 15, status: open}
              target: {op: ">=", value: 0.9}
              holdsIn: all
              baseYear: 2022
              targetYear: 2032
              leadUnit: Referat Soziales
              resolution: null
            - id: housing-need
              seed: "4.5.2, 4.5.4 IV"
              text:
                de: "Eine Bedarfsanalyse zeigt, welche Wohnungen an welcher Stelle in der Stadt fehlen."
                en: "A needs analysis shows which dwellings are missing where in the city."
              measure: housing-need
              params: {mode: simple}
              target: {op: "<=", value: 0}
              holdsIn: all
              baseYear: 2022
              targetYear: 2032
              leadUnit: Referat Stadtentwicklung
              resolution: null
            - id: subsidised-housing
              seed: "4.5.2"
              text:
                de: "Mehr als 25 % der bis 2032 gebauten Wohneinheiten sind öffentlich geförderte Mietwohnungen."
                en: "More than 25 % of the dwellings built until 2032 are publicly subsidised rental dwellings."
              measure: subsidised-share
              params: {stage: completed}
              target: {op: ">", value: 0.25}
              holdsIn: all
              baseYear: 2022
              targetYear: 2032
              leadUnit: Referat Stadtentwicklung
              resolution: null
            - id: meeting-places
              seed: "4.3.2"
              text:
                de: "Über das Stadtgebiet verteilt sind bis 2032 Orte der Begegnung identifiziert und, wo sie noch fehlen, geplant oder verwirklicht."
                en: "By 2032 meeting places are identified across the city and, where they are missing, planned or realised."
              measure: coverage
              params: {service: meeting-place, minutes: 10, status: planned}
              target: {op: ">=", value: 0.9}
              holdsIn: all
              baseYear: 2022
              targetYear: 2032
              leadUnit: Referat Stadtentwicklung
              resolution: null
            - id: fear-spaces
              seed: "4.3.2"
              text:
                de: "Bis 2032 sind Angsträume identifiziert und abgebaut."
                en: "By 2032 places people fear are identified and dismantled."
              measure: fear-spaces
              params: {}
              target: {op: "<=", value: 0}
              holdsIn: all
              baseYear: 2022
              targetYear: 2032
              leadUnit: Gleichstellungsstelle
              resolution: null
            - id: neighbourhood-offices
              seed: "4.3.4 I"
              text:
                de: "Stadtteilbüros gibt es in möglichst vielen Quartieren, damit alle Menschen in ihrem Stadtteil Begegnung und Beratung finden."
                en: "There are neighbourhood offices in as many quarters as possible, so that all people find company and advice in their own district."
              measure: presence
              params: {kind: neighbourhood-office, minutes: 15}
              target: {op: ">=", value: 1}
              holdsIn: all
              baseYear: 2022
              targetYear: 2032
              leadUnit: Referat Soziales
              resolution: null
            - id: tenant-consultation
              seed: "4.5.4 I"
              text:
                de: "In jedem Quartier gibt es wöchentlich oder monatlich eine Mietersprechstunde, wenn möglich im Stadtteilbüro."
                en: "Every quarter has weekly or monthly consultation hours for tenants, at the neighbourhood office if possible."
              measure: scheduled-offers
              params: {topic: tenant-consultation, rhythm: monthly, minutes: 15}
              target: {op: ">=", value: 0.9}
              holdsIn: all
              baseYear: 2022
              targetYear: 2032
              leadUnit: Integrationsbüro
              resolution: "Beschluss des Stadtrats vom 12.03.2026 (Demo, erfunden): monatlich, 15 Minuten Fußweg"
            - id: consumer-advice
              seed: "4.5.4 III"
              text:
                de: "In allen Gemeinschaftsunterkünften wird Verbraucherberatung angeboten, in den Sprachen der Menschen, die dort wohnen."
                en: "Consumer advice is offered in all communal accommodation, in the languages of the people who live there."
              measure: consumer-advice
              params: {topic: consumer-advice, kind: communal-accommodation}
              target: {op: ">=", value: 1}
              holdsIn: all
              baseYear: 2022
              targetYear: 2032
              leadUnit: Referat Soziales
              resolution: null
            - id: guide-outlets
              seed: "4.5.4 II"
              text:
                de: "Der mehrsprachige Mieterführerschein liegt breitflächig aus."
                en: "The tenants' guide in several languages is available throughout the city."
              measure: coverage
              params: {service: guide-outlet, minutes: 10, status: open}
              target: {op: ">=", value: 0.9}
              holdsIn: all
              baseYear: 2022
              targetYear: 2032
              leadUnit: Integrationsbüro
              resolution: null
            - id: social-mix
              seed: "4.5.1"
              text:
                de: "Eine soziale Durchmischung in den Wohngebieten ist in allen Stadtteilen Realität."
                en: "Social mixing in the housing areas is a reality in all districts."
              measure: dissimilarity
              params: {indicator: sgb2}
              target: {op: "<=", value: 0.2}
              holdsIn: all
              baseYear: 2022
              targetYear: 2032
              leadUnit: Referat Stadtentwicklung
              resolution: null
            """;
}
