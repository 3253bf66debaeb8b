// What a paper to be signed is made from. The record itself comes as its values; this is what
// stands around it.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "domain/practice.h"
#include "domain/record.h"
#include "text/language.h"

namespace kortisto::report {

// A person as a form names them. What is empty is left to be written by hand.
struct FormPerson {
  std::string name = {};
  std::string role = {};                  // a guardian's, in words
  std::string identity_code = {};         // whole; an agreement leaves it out (1050/2018 §29)
  std::vector<std::string> address = {};  // line by line
  std::vector<std::string> phones = {};
  std::vector<std::string> emails = {};
  std::string home_municipality = {};
};

struct FormOrganisation {
  std::string name = {};
  std::string id = {};  // Y-tunnus
};

// What the practice is when it handles the data of the case (703/2023 §14).
enum class PracticePart { unknown, controller, processor };

// The case that the record belongs to: 703/2023 §§37-38 have its documents say all this.
struct FormCase {
  std::string number = {};
  std::string task = {};        // palvelutehtävä, in words
  std::string controller = {};  // its name
  PracticePart practice = PracticePart::unknown;
  FormOrganisation organiser = {};
  FormOrganisation producer = {};
};

// What an agreement says of the practice besides its name, from the configuration. What is "" is
// left to be written by hand, or where the comment says so has words of its own.
struct FormTexts {
  std::string soteri = {};            // the registration
  std::string insurance = {};         // liability insurance: the company and the policy
  std::string self_monitoring = {};   // where the self-monitoring plan is to be seen
  std::string privacy_notice = {};    // the version that is handed over
  std::string complaint = {};         // where a muistutus is made; "" is the practice itself
  std::string consumer_dispute = {};  // "" is consumer advice, then the Consumer Disputes Board
  std::string withdrawal = {};        // from a contract made at a distance; "" is left out
};

struct FormInput {
  text::Language language;
  Date date;           // of the paper
  bool blank = false;  // nothing of a person or a case is printed, only what is the practice's own
  std::string name = {};  // of the document; "" is the usual one
  domain::Practice practice = {};
  std::string signatory = {};  // for the practice; "" is written by hand
  FormCase matter = {};
  FormPerson client = {};
  bool minor = false;
  // Or representatives. A minor without any gets a place for one.
  std::vector<FormPerson> guardians = {};
  // Every field of the record, absent ones too; a field that is not there has no choices to tick.
  domain::Values values = {};
  FormTexts texts = {};
};

}  // namespace kortisto::report
