// The practice, as its configuration describes it. The texts are
// the practice's own and are printed as they are, in whatever language they were written; "none"
// says that there is none, "" and {} say nothing.
#pragma once

#include <string>
#include <vector>

namespace kortisto::domain {

struct Practice {
  std::string name;
  std::string business_id;             // Y-tunnus; "" when there is none
  std::vector<std::string> addresses;  // visiting and postal address, each on one line
  std::string contact_person;          // who answers for the register, with how to reach them
  std::string phone;
  std::string email;
  std::string register_name;
  std::string legal_basis;
  std::vector<std::string> purposes;
  std::vector<std::string> sites;
  std::vector<std::string> recipients;   // categories of recipients, Art. 15(1)(c)
  std::vector<std::string> disclosures;  // to whom data were disclosed, Art. 15(1)(c)
  std::string transfers;                 // outside the EU and the EEA, Art. 15(2)
  std::string automated_decisions;       // and profiling, Art. 15(1)(h)
  std::string elsewhere;                 // what is held outside the register: paper, e-mail
  std::string retention;                 // own policy where no statute sets a time
  std::vector<std::string> complaint;    // lines that replace the built-in supervisory authority
};

}  // namespace kortisto::domain
