//! The words that name columns, in English, German, French, Spanish, Portuguese and Italian.

use super::ColumnKind;

/// Kinds with their phrases, one a line: words of a name in order.
pub(super) const KINDS: &[(ColumnKind, &str)] = &[
    (
        ColumnKind::FirstName,
        "first name
        firstname
        fname
        given name
        givenname
        forename
        middle name
        middlename
        name first
        vorname
        rufname
        prénom
        primer nombre
        nombre pila
        nombre de pila
        primeiro nome
        nome próprio",
    ),
    (
        ColumnKind::LastName,
        "last name
        lastname
        lname
        surname
        family name
        familyname
        maiden name
        name last
        nachname
        familienname
        geburtsname
        nom de famille
        nom famille
        apellido
        apellidos
        primer apellido
        segundo apellido
        apelido
        sobrenome
        último nome
        cognome",
    ),
    (
        ColumnKind::FullName,
        "full name
        fullname
        person name
        customer name
        patient name
        employee name
        student name
        passenger name
        contact name
        cardholder name
        account holder
        cardholder
        legal name
        vollständiger name
        kundenname
        nom complet
        nom prénom
        nom et prénom
        nombre completo
        nombre y apellidos
        nombre apellidos
        nome completo
        nome cognome
        nome e cognome",
    ),
    (
        ColumnKind::Email,
        "email
        mail
        e mail
        email address
        emailaddress
        e mail address
        mail address
        email addr
        email id
        emails
        mailadresse
        emailadresse
        e mail adresse
        email adresse
        courriel
        adresse email
        adresse mail
        adresse e mail
        correo
        correo electrónico
        endereço de email
        indirizzo email
        posta elettronica",
    ),
    (
        ColumnKind::Phone,
        "phone
        phone number
        phonenumber
        phone no
        telephone
        telephone number
        tel
        mobile phone
        mobile number
        mobile no
        cell phone
        cellphone
        cell number
        contact number
        fax number
        whatsapp
        telefon
        telefonnummer
        telefonnr
        rufnummer
        handy
        handynummer
        mobilnummer
        mobiltelefon
        téléphone
        numéro téléphone
        numéro de téléphone
        teléfono
        número teléfono
        número de teléfono
        telefone
        número de telefone
        celular
        telemóvel
        cellulare
        numero cellulare
        numero di telefono",
    ),
    (
        ColumnKind::Street,
        "street
        street address
        street name
        streetaddress
        address line
        address street
        address 1
        address 2
        addr 1
        addr 2
        home address
        postal address
        mailing address
        billing address
        shipping address
        delivery address
        residential address
        straße
        strasse
        straßenname
        hausanschrift
        anschrift
        postanschrift
        wohnadresse
        rue
        adresse postale
        calle
        domicilio
        dirección postal
        rua
        logradouro
        endereço residencial
        indirizzo residenza
        indirizzo di residenza",
    ),
    (
        ColumnKind::PostalCode,
        "zip
        zip code
        zipcode
        postcode
        post code
        postal code
        postalcode
        pincode
        plz
        postleitzahl
        code postal
        código postal
        cep
        codice postale",
    ),
    (
        ColumnKind::SocialSecurity,
        "ssn
        social security
        social security number
        social security no
        social insurance
        social insurance number
        social insurance no
        sin number
        sin no
        sozialversicherungsnummer
        svnr
        rentenversicherungsnummer
        numéro sécurité sociale
        numéro de sécurité sociale
        número seguridad social
        número de seguridad social
        número de la seguridad social",
    ),
    (
        ColumnKind::NationalId,
        "national id
        national identity number
        national identification number
        national insurance
        national insurance number
        national insurance no
        ni number
        ni no
        nino
        nationalid
        identity number
        identity card
        identity card number
        id card number
        id card no
        personal id
        personal identity number
        aadhaar
        aadhar
        aadhaar number
        aadhaar no
        pesel
        bsn
        personnummer
        drivers license
        driver license
        drivers license number
        driver license number
        driving licence
        driving licence number
        ausweisnummer
        personalausweis
        personalausweisnummer
        führerscheinnummer
        carte identité
        numéro carte identité
        dni
        nie
        curp
        cédula
        carta identità",
    ),
    (
        ColumnKind::TaxId,
        "tax id
        taxid
        tax number
        tax identification number
        taxpayer id
        taxpayer number
        steuernummer
        steuer id
        steuerid
        steueridentifikationsnummer
        numéro fiscal
        nif
        cpf
        codice fiscale
        codicefiscale",
    ),
    (
        ColumnKind::Pan,
        "pan
        pan number
        pan no
        pan card
        pan card number
        permanent account number",
    ),
    (
        ColumnKind::DateOfBirth,
        "dob
        date of birth
        dateofbirth
        birth date
        birthdate
        birthday
        birth day
        date birth
        geburtsdatum
        geburtstag
        date naissance
        date de naissance
        fecha nacimiento
        fecha de nacimiento
        data nascimento
        data de nascimento
        data nascita
        data di nascita",
    ),
    (
        ColumnKind::Passport,
        "passport
        passport number
        passport no
        passportnumber
        passport id
        passnummer
        reisepass
        reisepassnummer
        passeport
        numéro passeport
        numéro de passeport
        pasaporte
        número pasaporte
        número de pasaporte
        passaporte
        passaporto
        numero passaporto",
    ),
    (
        ColumnKind::Iban,
        "iban
        iban number
        iban code
        bank account number
        kontonummer",
    ),
    (
        ColumnKind::Card,
        "card number
        card no
        cardnumber
        credit card
        credit card number
        credit card no
        creditcard
        creditcardnumber
        debit card
        debit card number
        payment card
        payment card number
        cc number
        ccnumber
        cc num
        ccnum
        kreditkarte
        kreditkartennummer
        kartennummer
        carte bancaire
        carte de crédit
        numéro carte
        numéro de carte
        tarjeta de crédito
        tarjeta crédito
        número tarjeta
        número de tarjeta
        cartão de crédito
        número do cartão
        carta di credito
        numero carta",
    ),
    (
        ColumnKind::Salary,
        "salary
        annual salary
        base salary
        monthly salary
        gross salary
        net salary
        gehalt
        jahresgehalt
        monatsgehalt
        bruttogehalt
        lohn
        salaire
        salaire brut
        salario
        sueldo
        salário
        stipendio",
    ),
    (
        ColumnKind::Diagnosis,
        "diagnosis
        diagnoses
        primary diagnosis
        medical condition
        diagnosis code
        diagnose
        hauptdiagnose
        diagnostic médical
        diagnóstico
        diagnosi",
    ),
    (
        ColumnKind::PatientNumber,
        "patient id
        patientid
        patient number
        patient no
        mrn
        medical record number
        health insurance number
        nhs number
        nhs no
        medical record
        medical record no
        patientennummer
        patienten id
        patientennr
        krankenversicherungsnummer
        versichertennummer
        numéro patient
        id paciente
        número paciente
        id paziente",
    ),
    (
        ColumnKind::Ip,
        "ip
        ip address
        ipaddress
        ip addr
        ipaddr
        client ip
        remote ip
        source ip
        src ip
        ipv 4
        ipv 6
        remote addr
        ip adresse
        adresse ip
        dirección ip
        endereço ip
        indirizzo ip",
    ),
    (
        ColumnKind::Mac,
        "mac address
        mac addr
        macaddress
        macaddr
        mac adresse
        adresse mac
        hardware address",
    ),
    (
        ColumnKind::Latitude,
        "latitude
        lat
        gps lat
        breitengrad
        latitud
        latitudine",
    ),
    (
        ColumnKind::Longitude,
        "longitude
        lng
        lon
        gps lon
        längengrad
        longitud
        longitudine",
    ),
    (
        ColumnKind::Coordinates,
        "gps
        gps coordinates
        gps coords
        gps location
        gps position
        coordinates
        coords
        geo coordinates
        geo location
        geolocation
        home location
        lat lon
        lat lng
        lat long
        latlon
        latlng
        latlong
        latitude longitude
        koordinaten
        gps koordinaten
        coordonnées
        coordenadas
        coordinate gps",
    ),
    (
        ColumnKind::UserId,
        "user id
        userid
        username
        user name
        login name
        customer id
        customerid
        customer number
        customer no
        member id
        employee id
        employee number
        account id
        kundennummer
        kundennr
        personalnummer
        mitarbeiternummer
        benutzername
        identifiant client
        numéro client
        id usuario
        id cliente
        id utente",
    ),
    (
        ColumnKind::Gender,
        "gender
        sex
        geschlecht
        sexe
        sexo
        sesso",
    ),
];

/// Words that only say whose a value is or which of several.
pub(super) const QUALIFIERS: &[&str] = &[
    "account",
    "applicant",
    "author",
    "billing",
    "borrower",
    "business",
    "buyer",
    "c",
    "client",
    "clients",
    "contact",
    "cust",
    "customer",
    "customers",
    "de",
    "del",
    "delivery",
    "doctor",
    "emergency",
    "emp",
    "employee",
    "guest",
    "home",
    "insured",
    "lead",
    "main",
    "member",
    "mobile",
    "number",
    "official",
    "other",
    "owner",
    "participant",
    "passenger",
    "patient",
    "patients",
    "person",
    "personal",
    "primary",
    "private",
    "recipient",
    "registered",
    "respondent",
    "secondary",
    "seller",
    "sender",
    "shipping",
    "spouse",
    "staff",
    "student",
    "subscriber",
    "the",
    "user",
    "users",
    "usr",
    "visitor",
    "work",
    "worker",
    "kunde",
    "kunden",
    "mitarbeiter",
    "patienten",
    "privat",
    "cliente",
    "clientes",
    "empleado",
    "paciente",
    "usuario",
    "funcionario",
    "utente",
    "paziente",
    "employe",
];
