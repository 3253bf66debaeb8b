// The papers to sign as files.
#include <doctest/doctest.h>

#include <string>

#include "form_fixture.h"
#include "pdf/composer.h"
#include "pdf/renderer.h"
#include "report/agreement_form.h"
#include "report/plan_form.h"

namespace {

using namespace kortisto;
using namespace kortisto::pdf;
using namespace kortisto::report;
using text::Language;

std::size_t pages_of(const Document& document) {
  Fonts fonts{FontPlaces{}};
  TextSetter setter(fonts, document.language);
  return compose(document, setter).pages.size();
}

TEST_CASE("a paper takes no more sheets than it has to, in each language") {
  for (const Language language : {Language::fi, Language::sv, Language::en}) {
    for (const bool blank : {false, true}) {
      FormInput agreement = form_fixture::agreement(language);
      FormInput plan = form_fixture::plan(language);
      agreement.blank = plan.blank = blank;
      CHECK(pages_of(agreement_form(agreement)) == 2);
      CHECK(pages_of(plan_form(plan)) == (blank ? 4 : 3));
    }
  }
}

TEST_CASE("a paper is the same file at each try, with every letter") {
  const Date day = *Date::parse("2026-11-22");
  for (const Document& document : {agreement_form(form_fixture::agreement(Language::fi)),
                                   plan_form(form_fixture::plan(Language::fi))}) {
    const Rendered first = render(document, day, {});
    CHECK(first.missing == 0);
    CHECK(first.replaced == 0);
    CHECK(render(document, day, {}).bytes == first.bytes);
  }
}

}  // namespace
