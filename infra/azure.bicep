targetScope = 'resourceGroup'

@description('Ends every name, for example dev or prod.')
@minLength(2)
@maxLength(8)
param suffix string

@description('Host under which people reach Pairwise: the site\'s own or a custom domain. No scheme, lower case.')
param publicHost string

@description('Application (client) id of the Entra registration used for single sign-on and the bot.')
param clientId string

@description('Secret of that registration.')
@secure()
param clientSecret string

@description('Id of the Teams app.')
param teamsAppId string

@description('Connection string of MongoDB 6 or later with transactions: Atlas, Azure DocumentDB, or your own replica set.')
@secure()
param mongodbUri string

@description('32 random bytes in base64, as `openssl rand -base64 32` prints: seals the answers of open polls. Lost or changed, they are lost.')
@secure()
param answersKey string

@description('Size of the plan. Always On and more than one instance need Basic or better.')
param planSku string = 'B2'

@description('How many instances run. Each one serves tab, API and bot.')
@minValue(1)
@maxValue(10)
param instances int = 2

@description('Region of every resource but the bot, which is global.')
param location string = resourceGroup().location

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'pairwise-${suffix}'
  location: location
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    suffix: suffix
    location: location
    publicHost: publicHost
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    suffix: suffix
    location: location
    readerPrincipalId: identity.properties.principalId
    clientSecret: clientSecret
    mongodbUri: mongodbUri
    answersKey: answersKey
  }
}

module site 'modules/site.bicep' = {
  name: 'site'
  params: {
    suffix: suffix
    location: location
    identityId: identity.id
    planSku: planSku
    instances: instances
    workspaceId: monitoring.outputs.workspaceId
    settings: {
      NODE_ENV: 'production'
      TENANT_ID: tenant().tenantId
      CLIENT_ID: clientId
      BOT_ID: clientId
      TEAMS_APP_ID: teamsAppId
      PUBLIC_ORIGIN: 'https://${publicHost}'
      CLIENT_SECRET: vault.outputs.clientSecretReference
      BOT_PASSWORD: vault.outputs.clientSecretReference
      ANSWERS_KEY: vault.outputs.answersKeyReference
      MONGODB_URI: vault.outputs.mongodbUriReference
    }
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    suffix: suffix
    clientId: clientId
    publicHost: publicHost
  }
}

@description('Resource id of the site, for the deployment.')
output APP_SERVICE_ID string = site.outputs.siteId

@description('The site\'s own host; the same as publicHost unless a custom domain is used.')
output APP_SERVICE_HOST string = site.outputs.defaultHost
